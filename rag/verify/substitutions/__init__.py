"""What stands in the place of something else: slots, lists, exchanged words, near names."""
