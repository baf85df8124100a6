package com.example;

/** Something to compile. */
interface Nothing {}
