"""The receipt of a build, by which the next one sees that nothing has changed."""
