"""Ideas taken over from Decidim's and Consul's open data, without losing a word."""
