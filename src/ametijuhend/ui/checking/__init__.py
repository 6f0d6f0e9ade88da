"""What helps to write well: findings, spelling, finding and replacing."""
