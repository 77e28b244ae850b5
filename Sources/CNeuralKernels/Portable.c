// Whatever the compiler makes of it without being told what machine it is for: on x86-64 SSE2, with 16
// registers of a quarter of a panel each.
#define SET_NAME "portable"
#define KERNELS neural_kernels_portable
#define FUSED 0
#define WIDEST 1
#define TALLEST_1 2
#define TALLEST_2 0
#define INK_WIDEST 1
#include "Kernels.inc"
