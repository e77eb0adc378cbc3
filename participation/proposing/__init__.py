"""Writing an idea: the form, its draft, its preview, what is like it, and changes of mind."""
