"""The reader of free sheets: any text that tells of an action, an event or a list of experiences.

`read_sheet(source)` cuts a text under its headings and proposes what it is; `pages_of` says which
pages would hold it. Nothing is ever left out: what fits in no field goes to the internal notes.
"""
