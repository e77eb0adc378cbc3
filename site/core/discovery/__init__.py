"""How the site is found and shared: head of the page, structured data, pictures, feeds, map of the
site. Search engines, feed readers and messaging apps read all of it; people see its results."""
