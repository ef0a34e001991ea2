"""Held-back layouts of one author."""

LAYOUTS = []
