#include <stdio.h>
#include <freexl.h>
