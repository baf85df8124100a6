assert new File(basedir, 'build.log').text =~ /\[WARNING\] there is no directory .*arazzo/
