"""What the town says and does about an idea: answers, milestones, merges."""
