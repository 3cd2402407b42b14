"""Files of a workspace: uploaded by people, read by agents."""
