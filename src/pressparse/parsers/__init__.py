"""One file for each thing on a page: what makes a line look like it, and how its field is read."""
