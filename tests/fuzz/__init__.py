"""Fuzzing: inputs that nobody would write, to see that each ends in a result or in one of the program's own errors.

`make fuzz` runs it; nothing here belongs to the default test run but the few seconds of `test_targets.py`.
"""
