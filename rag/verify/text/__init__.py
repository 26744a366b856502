"""How a text is cut, cleaned and read before anything is held against it."""
