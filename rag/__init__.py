"""The online half: question in, cited and verified answer out."""
