"""ui 界面: the look of every page. Tokens, components, the base page and the page of patterns.

It knows nothing of the office's work: what it shows comes to it as plain values. docs/areas/ui.md lists the components.
"""
