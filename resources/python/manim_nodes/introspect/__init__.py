"""Reads the installed Manim and writes the catalogue of node kinds it gives.

Run as ``python -m manim_nodes.introspect -o FILE``. The result has the shape of ``GeneratedCatalogue`` in
``engine/catalogue/catalogue.ts``; nothing in it depends on the machine, so two runs give the same bytes.
"""
