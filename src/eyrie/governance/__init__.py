"""What a workspace owes the people whose data it holds."""
