"""What one person reads, decides and hears of: the queue, its decisions, its digest."""
