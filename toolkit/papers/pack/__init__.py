"""The interview pack: what a candidate carries to the interviews for one job."""
