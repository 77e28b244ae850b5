// AVX-512: 32 registers of one panel each.
#if defined(__x86_64__)
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"))), apply_to = function)
#define SET_NAME "avx512"
#define KERNELS neural_kernels_avx512
#define FUSED 1
#define WIDEST 2
#define TALLEST_1 16
#define TALLEST_2 8
#define INK_WIDEST 2
#include "Kernels.inc"
#pragma clang attribute pop
#endif
