"""create_app(): puts the rooms together and holds no logic."""
