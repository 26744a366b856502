"""Denial and direction, plan and fact, duty and permission, cause."""
