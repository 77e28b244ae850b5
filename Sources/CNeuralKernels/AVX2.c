// AVX2 with FMA: 16 registers of half a panel each. A tile's sums take 12 of them.
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define SET_NAME "avx2"
#define KERNELS neural_kernels_avx2
#define FUSED 1
#define WIDEST 1
#define TALLEST_1 6
#define TALLEST_2 0
#define INK_WIDEST 1
#include "Kernels.inc"
#pragma clang attribute pop
#endif
