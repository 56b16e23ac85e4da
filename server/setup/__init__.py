"""What stands behind `make`: it sets up a fresh clone, then runs one job.

Standard library only: it runs before anything is installed. Not part of the wheel.
"""
