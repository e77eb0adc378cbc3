"""The call for ideas itself: its form, its dates and its rules said in words, its list of ideas."""
