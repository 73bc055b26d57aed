"""What a reader would change: letters that claim too much, files that machines misread, lines that say too little."""
