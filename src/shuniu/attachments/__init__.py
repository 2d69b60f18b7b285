"""附件: files kept once, cited many times.

Its words: file, upload, digest. It must not know who cites a file: the citing area decides who may open it.
"""
