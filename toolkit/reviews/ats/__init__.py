"""The ATS scan: what is lost where software reads the file before a person does."""
