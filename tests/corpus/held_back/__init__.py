"""The held-back layouts: written by people who have not seen the detectors. Nobody who works on detection opens this folder."""
