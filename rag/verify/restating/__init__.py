"""A claim put another way, so that it can be held against the words of the evidence."""
