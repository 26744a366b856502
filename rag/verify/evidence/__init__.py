"""What is held against what: parts of a claim, windows of evidence, how far one says the other."""
