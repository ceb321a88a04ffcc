print("tongxing")
