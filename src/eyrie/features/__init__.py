"""The features as parts of a process. `all` has all of them; a process that is for less imports less."""
