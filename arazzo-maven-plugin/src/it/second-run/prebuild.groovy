def foreign = new File(basedir, 'target/generated-sources/arazzo/com/example/Foreign.java')
foreign.parentFile.mkdirs()
foreign.text = """package com.example;

/** By hand. */
interface Foreign {}
"""
return true
