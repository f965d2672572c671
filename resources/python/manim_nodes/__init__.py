"""The Python side of manim-nodes: what runs next to Manim, in Manim's own process."""
