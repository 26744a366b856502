"""Every word that is sent to a language model, one file a purpose."""
