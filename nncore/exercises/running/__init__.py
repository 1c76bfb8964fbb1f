"""The learner's function, run so that it can harm nothing: its arguments bound, its time limited, its
results named.

Whatever it does comes back as a Trial: values by name, or the reason why there are none, and the line.
"""
