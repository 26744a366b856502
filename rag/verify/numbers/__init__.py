"""The figures and dates of a text, however they are written."""
