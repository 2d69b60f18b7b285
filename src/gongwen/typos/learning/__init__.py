"""Training the model of typos; used by ``tools/train_typos.py``, not at run time."""
