"""The web as tools reach it: public addresses only, bounded in time and size."""
