"""Who does, says, bears or is called what."""
