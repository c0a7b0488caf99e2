"""The receipt of a build, from which the next build sees that nothing has changed."""
