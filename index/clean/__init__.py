"""From torn lines back to the paragraphs an editor would recognise."""
