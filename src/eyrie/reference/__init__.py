"""What the server says about itself: the API description, interactive documentation, a page for each kind of problem."""
