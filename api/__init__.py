"""What HTTP adds: wire types, errors, the OpenAI-compatible face."""
