"""Generator of the fictional sample request. See samples/README.md."""
