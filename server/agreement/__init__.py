"""How far people agree who scored the same thing: what statsmodels reckons from their findings.

statsmodels brings scipy and pandas: a second to load and 100 MB of memory. So it is loaded by the
first question about agreement, in the thread that answers it, and never with the server.
"""
