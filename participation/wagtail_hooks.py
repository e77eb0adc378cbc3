"""What this app adds to the admin."""

from wagtail_modeladmin.options import modeladmin_register

from participation.admin import IdeaAdmin

modeladmin_register(IdeaAdmin)
