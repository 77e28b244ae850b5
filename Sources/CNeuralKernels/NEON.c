// NEON, which every 64-bit ARM has: 32 registers of a quarter of a panel each. A tile's sums take 24 of them.
#if defined(__aarch64__)
#define SET_NAME "neon"
#define KERNELS neural_kernels_neon
#define FUSED 1
#define WIDEST 1
#define TALLEST_1 6
#define TALLEST_2 0
#define INK_WIDEST 1
#include "Kernels.inc"
#endif
